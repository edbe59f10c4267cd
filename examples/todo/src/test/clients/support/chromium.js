// Chromium without a window, which reaches nothing but this machine.
import { spawnSync } from 'node:child_process';
import { chromium } from 'playwright-core';

// It asks for updates and the like at every start, unless it is told not to.
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
const LOOPBACK_ONLY = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';

// Long enough for a slow machine; nothing waits longer than it has to.
const PATIENCE_MS = 120_000;

/** The Chromium of the environment variable CHROMIUM, else the one on the PATH. */
export function launchChromium() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM || found('chromium'),
    chromiumSandbox: process.getuid() !== 0, // Chromium's sandbox does not run as root
    args: [...QUIET, LOOPBACK_ONLY],
    timeout: PATIENCE_MS,
  });
}

/** A window of its own, without what others have stored. */
export async function openWindow(browser) {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  return page;
}

function found(program) {
  const { stdout, status } = spawnSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(`${program} is not on the PATH; install it, or set CHROMIUM`);
  }
  return stdout.trim();
}
