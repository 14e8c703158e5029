// The document as a Word file in the layout of official papers (GB/T 9704). Names the official faces without embedding them:
// an office has them, and nobody may pass them on.
import { Document, Footer, Packer } from 'docx'
import type { PrintedDocument } from '../document.js'
import { MARGIN_MM, PAGE_MM, twipsOf } from '../look.js'
import { chartParagraphs } from './charts.js'
import {
  bodyParagraph,
  headingParagraph,
  mastheadParagraphs,
  pageNumberParagraph,
  signatureParagraphs,
  titleParagraphs,
} from './paragraphs.js'
import { colophonTable, figuresTable, tableBlock } from './tables.js'

export async function writeDocx(document: PrintedDocument): Promise<Uint8Array> {
  const blocks = document.blocks.flatMap((block) => {
    if (block.kind === 'heading') return [headingParagraph(block)]
    if (block.kind === 'paragraph') return [bodyParagraph(document, block)]
    if (block.kind === 'table') return tableBlock(document, block)
    return chartParagraphs(block)
  })
  const file = new Document({
    title: document.title,
    creator: document.signature.by,
    description: document.colophon.join('\n'),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: { width: twipsOf(PAGE_MM.width), height: twipsOf(PAGE_MM.height) },
            margin: {
              top: twipsOf(MARGIN_MM.top),
              bottom: twipsOf(MARGIN_MM.bottom),
              left: twipsOf(MARGIN_MM.left),
              right: twipsOf(MARGIN_MM.right),
              // The number stands 7 mm below the type area.
              footer: twipsOf(MARGIN_MM.bottom - 12),
            },
          },
        },
        footers: {
          default: new Footer({ children: [pageNumberParagraph('right')] }),
          even: new Footer({ children: [pageNumberParagraph('left')] }),
        },
        children: [
          ...mastheadParagraphs(document),
          ...titleParagraphs(document),
          ...blocks,
          ...signatureParagraphs(document),
          ...figuresTable(document),
          colophonTable(document),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}
