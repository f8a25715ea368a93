import { FB_POST } from './words';

/** Words on the button of Threads that publishes: Facebook's and its own. Only hints. */
export const THREADS_POST = [...FB_POST, 'Đăng', 'Postar', 'Yayınla', '投稿', '投稿する', '게시'];
