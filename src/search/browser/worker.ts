import { FROM_INDEX } from './answerer.ts';
import { listen } from './listen.ts';

/** The search off the main thread, so that typing stays smooth. */
listen(FROM_INDEX);
