import type { Action } from '../../action';
import { imageId, vmId } from '../../parameters/records';
import { vmOnlineAgain } from '../../readiness';

export const vmReimage: Action = {
	action: 'reimage',
	name: 'Reimage',
	sentence: 'Reimage VM',
	description:
		'Install a VM anew from an image. Everything on its disk is erased. This cannot be undone.',
	evidence: 'documented',
	required: [vmId, { ...imageId, description: 'The image to install, by its image_id' }],
	answer: { kind: 'done' },
	readiness: vmOnlineAgain,
};
