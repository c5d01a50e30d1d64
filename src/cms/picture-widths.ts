/** The widths in which every picture is kept, in pixels, each as WebP and as AVIF. */
export const pictureWidths = [
  { name: 'small', width: 480 },
  { name: 'medium', width: 960 },
  { name: 'large', width: 1600 },
] as const
