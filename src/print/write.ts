// One document, three files.
import type { Form, PrintedDocument } from './document.js'
import { writeDocx } from './docx/write-docx.js'
import { writePdf } from './pdf/write-pdf.js'
import { writeXlsx } from './xlsx/write-xlsx.js'

export async function writeFile(document: PrintedDocument, form: Form): Promise<Uint8Array> {
  if (form === 'docx') return writeDocx(document)
  if (form === 'pdf') return writePdf(document)
  return writeXlsx(document)
}
