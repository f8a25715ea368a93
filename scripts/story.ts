import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ChromiumStage } from '../tests/e2e/harness/chromium-stage';
import { FirefoxStage } from '../tests/e2e/harness/firefox-stage';
import type { Stage, Tab } from '../tests/e2e/harness/types';
import { startServer } from '../tests/pages/server';
import type { FoundBrowser } from './demo';
import { FACEBOOK_STORY, type StoryStep, X_STORY } from './story-steps';

/** Where the story is played, and where its pictures go. */
export interface StoryOptions {
  browser: FoundBrowser;
  /** Folder of the extension as it was built for this browser. */
  extension: string;
  /** Folder for the pictures; emptied first. */
  screenshots: string;
}

/**
 * Plays the main job without a window, on the stand-in pages under the sites' real names, and
 * prints each step with what was seen. Gives `true` only if every step was seen.
 */
export async function playStory(options: StoryOptions): Promise<boolean> {
  const { browser, extension, screenshots } = options;
  rmSync(screenshots, { recursive: true, force: true });
  mkdirSync(screenshots, { recursive: true });
  const server = await startServer();
  const kind = browser.kind === 'firefox' ? FirefoxStage : ChromiumStage;
  const stage = await kind.start(extension, server);
  try {
    for (const story of [X_STORY, FACEBOOK_STORY]) {
      const tab = await stage.newTab();
      if (!(await playSteps(story, stage, tab, screenshots))) return false;
      await tab.close();
    }
    console.log(`\nEvery step was seen. Pictures: ${relative(process.cwd(), screenshots)}/`);
    return true;
  } finally {
    await stage.close();
    await server.close();
  }
}

async function playSteps(
  story: { title: string; steps: StoryStep[] },
  stage: Stage,
  tab: Tab,
  screenshots: string,
): Promise<boolean> {
  console.log(`\n${story.title}`);
  for (const { does, play } of story.steps) {
    const picture = (name: string) => join(screenshots, `${name}.png`);
    try {
      const seen = await play({ stage, tab, picture });
      console.log(`  ${does}\n    seen: ${seen}`);
    } catch (error) {
      await tab.screenshot(picture('not-seen')).catch(() => {});
      console.log(`  ${does}\n    NOT SEEN: ${error instanceof Error ? error.message : error}`);
      return false;
    }
  }
  const errors = await tab.errors();
  if (errors.length > 0) console.log(`  Errors on the page:\n    ${errors.join('\n    ')}`);
  return errors.length === 0;
}
