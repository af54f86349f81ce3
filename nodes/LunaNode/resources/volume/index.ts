import { resource } from '../../action';
import {
	volumeSnapshotCreate,
	volumeSnapshotDelete,
	volumeSnapshotList,
	volumeSnapshotReplicate,
} from './snapshots';
import {
	volumeAttach,
	volumeCreate,
	volumeDelete,
	volumeDetach,
	volumeExtend,
	volumeInfo,
	volumeList,
	volumeRename,
} from './volumes';

export const volume = resource('volume', 'Volume', 'list', [
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
]);
