/** What every test process sees, whatever the machine is set to. */
export const TEST_ENVIRONMENT: Readonly<Record<string, string>> = {
  TZ: 'Asia/Shanghai',
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DISABLE_UPDATE_CHECK: 'true',
  // Astro moves its servers to the background when it believes that a program started it.
  ASTRO_DEV_BACKGROUND: '0',
  ASTRO_PREVIEW_BACKGROUND: '0',
};

/** Sets {@link TEST_ENVIRONMENT} on this process, so that every process it starts inherits it. */
export function applyTestEnvironment(): void {
  Object.assign(process.env, TEST_ENVIRONMENT);
}
