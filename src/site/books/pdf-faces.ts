import { join } from 'node:path'

/** The faces of the pages, whole: each file has the letters of all our languages. */
export const faces = {
  serif: 'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  italic: 'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  bold: 'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  boldItalic: 'source-serif-4/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf',
  sans: 'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  sansBold: 'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
} as const

export type Face = keyof typeof faces

/** How wide words stand in a face of a size, in points. */
export type Measure = (text: string, face: Face, size: number) => number

/** A document that can set words in all faces, and what it measures them with. */
export function withFaces(document: PDFKit.PDFDocument): Measure {
  for (const [name, file] of Object.entries(faces))
    document.registerFont(name, join(process.cwd(), 'node_modules/@expo-google-fonts', file))
  return (text, face, size) => document.font(face).fontSize(size).widthOfString(text)
}
