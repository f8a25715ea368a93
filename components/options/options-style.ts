import { baseStyle } from '../style/base';
import { OPTIONS_STYLE_PARTS } from '../style/options';

/** All that the full pages need; apart from the style of panel and popup, which guarded pages load. */
export const OPTIONS_STYLE = `
html { color-scheme: light dark }
body { margin: 0; background: light-dark(#f6f2ea, #141c1f) }
${baseStyle('.options')}
${OPTIONS_STYLE_PARTS}
`;
