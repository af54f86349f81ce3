import { startIMoneza } from './iMoneza/index.cjs';
import { startLunaNode } from './lunaNode/index.cjs';
import { startMoneroo } from './moneroo/index.cjs';
import { startMoneyNs } from './moneyNs/index.cjs';
import { startMoonBack } from './moonBack/index.cjs';

/** How to start each simulator, by the name of its folder. */
export const SIMULATORS = {
	moonBack: startMoonBack,
	moneroo: startMoneroo,
	moneyNs: startMoneyNs,
	lunaNode: startLunaNode,
	iMoneza: startIMoneza,
};

export type SimulatorName = keyof typeof SIMULATORS;
