import { beforeEach } from 'vitest';

// beside every test that is run without a guard: one that fails is enough

let hasFailed = false;
beforeEach(({ skip, onTestFailed }) => {
  if (hasFailed) skip();
  onTestFailed(() => {
    hasFailed = true;
  });
});
