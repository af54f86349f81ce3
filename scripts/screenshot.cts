// Takes docs/images/editor.png: `npx tsx scripts/screenshot.cts`, with Chromium installed (apt-get install chromium).
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runDemo } from './lib/demo.cjs';
import { main } from './lib/main.cjs';
import { ROOT } from './lib/paths.cjs';
import { startPlayground, type Playground } from './lib/playground.cjs';
import { say } from './lib/progress.cjs';

const EXAMPLE = 'lunanode-inventory.json';
const IMAGE = join(ROOT, 'docs', 'images', 'editor.png');
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

interface Locator {
	click(): Promise<void>;
	waitFor(options?: { state: 'hidden' }): Promise<void>;
}

/** The part of playwright-core that is used here. It comes with n8n, so this package does not depend on it. */
interface Playwright {
	chromium: {
		launch(options: { executablePath: string; args: string[] }): Promise<{
			newPage(options: { viewport: { width: number; height: number } }): Promise<{
				context(): { addCookies(cookies: object[]): Promise<void> };
				goto(url: string): Promise<unknown>;
				getByText(text: string): Locator;
				locator(selector: string): Locator;
				screenshot(options: { path: string }): Promise<unknown>;
			}>;
			close(): Promise<void>;
		}>;
	};
}

const byTestId = (id: string): string => `[data-test-id="${id}"]`;

/** Runs the workflow in the editor and takes its picture with the result of the last node below. */
async function takePicture({ install, rest }: Playground, workflowId: string): Promise<void> {
	const { chromium } = createRequire(install.program)('playwright-core') as Playwright;
	// Inside a container Chromium has no right to set up its sandbox; it visits nothing but our own n8n.
	const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
	const page = await browser.newPage({ viewport: { width: 1400, height: 800 } });
	const [name, value] = rest.cookie.split(/=(.*)/);
	await page.context().addCookies([{ name, value, url: rest.url }]);
	await page.goto(`${rest.url}/workflow/${workflowId}`);
	await page.locator(byTestId('execute-workflow-button')).click();
	const notice = page.getByText('Workflow executed successfully');
	await notice.waitFor();
	await page.locator(byTestId('logs-overview-header')).click();
	await page.locator('.el-notification__closeBtn').click();
	await notice.waitFor({ state: 'hidden' });
	mkdirSync(dirname(IMAGE), { recursive: true });
	await page.screenshot({ path: IMAGE });
	await browser.close();
}

main(async () => {
	const playground = await startPlayground();
	const results = await runDemo(playground.rest);
	const workflowId = results.find(({ file }) => file === EXAMPLE)?.workflowId;
	if (workflowId === undefined) throw new Error(`${EXAMPLE} could not be imported`);
	await takePicture(playground, workflowId);
	say(`Written: ${IMAGE}`);
	return 0;
});
