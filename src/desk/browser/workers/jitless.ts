import { z } from 'zod';

/** Without this, zod asks by `new Function` whether it may write programs, which the page's policy forbids and reports. */
z.config({ jitless: true });
