import { community } from './community';
import { liveChat } from './live-chat';
import { studio } from './studio';
import { watch } from './watch';

if (location.hostname === 'studio.youtube.com') studio();
else if (location.pathname === '/live_chat') liveChat();
else if (/\/(?:posts|community)$/.test(location.pathname)) community();
else watch();
