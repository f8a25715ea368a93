import { buildPages } from '../../pages/build';

/** Global set-up of the e2e run: the stand-in pages are built when their sources are newer. */
export default () => buildPages();
