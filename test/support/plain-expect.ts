import { chai } from 'vitest';

// Each matcher would be read through a proxy that suggests another spelling of a name that is none. The compiler says
// that too, and tests that compare every cell of every table take two and a half times as long.
chai.config.useProxy = false;
