import { baseStyle } from './style/base';
import { OVERLAY_STYLE } from './style/overlay';
import { PANEL_STYLE } from './style/panel';
import { POPUP_STYLE_PARTS } from './style/popup';
import { QUESTION_STYLE } from './style/question';

/** The three layers of ours in the guard's shadow root. */
const LAYERS = '.panel-dialog, .chip-layer, .marks-layer, .note-layer';

/**
 * All that the guard's closed shadow root needs: marks, chip and panel. The page can style neither
 * our host (our `!important` is stronger there than its own) nor, by inheritance, what is in it.
 */
export const STYLE = `
:host { all: initial !important; display: contents !important }
${LAYERS} { all: initial }
${baseStyle(LAYERS)}
${OVERLAY_STYLE}
${QUESTION_STYLE}
${PANEL_STYLE}
`;

/** All that the popup's own page needs. */
export const POPUP_STYLE = `
html { scroll-padding-block: 84px 128px; color-scheme: light dark }
body { margin: 0; background: light-dark(#fffdf9, #1a2326) }
${baseStyle('.popup')}
${QUESTION_STYLE}
${POPUP_STYLE_PARTS}
`;
