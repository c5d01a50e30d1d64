/** In pixels: what messengers and feeds ask for. */
export const previewSize = { width: 1200, height: 630 } as const
