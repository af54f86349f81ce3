import type { Provider } from '../provider.cjs';
import { iMoneza } from './iMoneza.cjs';
import { lunaNode } from './lunaNode.cjs';
import { moneroo } from './moneroo.cjs';
import { moneyNs } from './moneyNs.cjs';
import { moonBack } from './moonBack.cjs';

export const PROVIDERS: Provider[] = [iMoneza, lunaNode, moneroo, moneyNs, moonBack];
