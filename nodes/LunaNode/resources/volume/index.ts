import type { Category } from '../../action';
import { volumeAttach } from './attach';
import { volumeCreate } from './create';
import { volumeDelete } from './delete';
import { volumeDetach } from './detach';
import { volumeExtend } from './extend';
import { volumeInfo } from './info';
import { volumeList } from './list';
import { volumeRename } from './rename';
import { volumeSnapshotCreate } from './snapshot-create';
import { volumeSnapshotDelete } from './snapshot-delete';
import { volumeSnapshotList } from './snapshot-list';
import { volumeSnapshotReplicate } from './snapshot-replicate';

export const volume: Category = {
	category: 'volume',
	name: 'Volume',
	default: 'list',
	actions: [
		volumeAttach,
		volumeCreate,
		volumeDelete,
		volumeDetach,
		volumeExtend,
		volumeInfo,
		volumeList,
		volumeRename,
		volumeSnapshotCreate,
		volumeSnapshotDelete,
		volumeSnapshotList,
		volumeSnapshotReplicate,
	],
};
