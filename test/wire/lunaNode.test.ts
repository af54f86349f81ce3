import { lunaNode } from '../support/wire/providers/lunaNode.cjs';
import { comparesWithRecord } from './wire';

comparesWithRecord(lunaNode);
