import type { Category } from '../../action';
import { imageDelete } from './delete';
import { imageDetails } from './details';
import { imageFetch } from './fetch';
import { imageList } from './list';
import { imageRename } from './rename';
import { imageReplicate } from './replicate';
import { imageRetrieve } from './retrieve';

export const image: Category = {
	category: 'image',
	name: 'Image',
	default: 'list',
	actions: [
		imageDelete,
		imageDetails,
		imageFetch,
		imageList,
		imageRename,
		imageReplicate,
		imageRetrieve,
	],
};
