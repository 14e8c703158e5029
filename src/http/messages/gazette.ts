// What refusals about imported gazettes say on screen, in both languages: part of the lists in zh.ts and en.ts.
import type { Message } from './message.js'

export const GAZETTE_ZH: Readonly<Record<string, Message>> = {
  gazette_too_large: {
    title: '文件过大',
    detail: '文件有 {bytes} 字节，上限 {limit} 字节。请按期拆开后分别导入；什么都没有保存。',
  },
  gazette_empty: { title: '文件是空的', detail: '文件里没有内容。请重新选择文件。' },
  gazette_format_unknown: {
    title: '这种文件读不了',
    detail: '这是 {format} 文件。请另存为纯文本、.docx 或 .html 后再导入；什么都没有保存。',
  },
  gazette_not_text: {
    title: '不是文本',
    detail: '这 {bytes} 字节不是 UTF-8、UTF-16 或 GB18030 文本。请另存为其中一种编码的文本后再导入；什么都没有保存。',
  },
  gazette_archive_unsafe: {
    title: '文件不安全，没有打开',
    detail:
      '压缩包解开后过大，或其中的 XML 声明了实体：正常的 Word 文件不会这样。请用 Word 重新另存后再试；什么都没有保存。',
  },
  gazette_unreadable: {
    title: '文件损坏',
    detail: '{format} 文件打不开，可能不完整。请重新取得原件；什么都没有保存。',
  },
  gazette_nothing_found: {
    title: '不是公报',
    detail:
      '读了 {filled} 行，既没有单独成行的文号（如 某政发〔2030〕1号），也没有报纸稿件。请确认选对了文件；什么都没有保存。',
  },
  gazette_out_of_measure: {
    title: '不像公报',
    detail:
      '共 {lines} 行，最长一行 {longest} 字；上限是 {mostLines} 行、每行 {longestLine} 字。请按期拆开，并保留原来的分段；什么都没有保存。',
  },
  gazette_unknown: { title: '没有这期公报', detail: '请检查编号；已导入的公报见列表。' },
  gazette_settled: { title: '已经审定', detail: '这期公报已经是 {state}，不能再改。要更正请另导入更正后的文件。' },
}

export const GAZETTE_EN: Readonly<Record<string, Message>> = {
  gazette_too_large: {
    title: 'The file is too large',
    detail: 'It has {bytes} bytes; {limit} is the most. Import it issue by issue. Nothing was saved.',
  },
  gazette_empty: { title: 'The file is empty', detail: 'There is nothing in it. Choose the file again.' },
  gazette_format_unknown: {
    title: 'This kind of file cannot be read',
    detail: 'It is a {format} file. Save it as plain text, .docx or .html and import that. Nothing was saved.',
  },
  gazette_not_text: {
    title: 'Not a text',
    detail:
      'These {bytes} bytes are no text in UTF-8, UTF-16 or GB18030. Save it as text in one of these and import that. Nothing was saved.',
  },
  gazette_archive_unsafe: {
    title: 'Unsafe file, not opened',
    detail:
      'Unpacked it is far too large, or its XML declares entities: no Word file does. Save it anew from Word and try again. Nothing was saved.',
  },
  gazette_unreadable: {
    title: 'The file is damaged',
    detail: 'The {format} file cannot be opened; it may be incomplete. Get the original again. Nothing was saved.',
  },
  gazette_nothing_found: {
    title: 'Not a gazette',
    detail:
      'In {filled} lines there is neither a document number on a line of its own (the body, a year in brackets, a figure) nor a newspaper article. Check that it is the right file. Nothing was saved.',
  },
  gazette_out_of_measure: {
    title: 'Not the measure of a gazette',
    detail:
      'It has {lines} lines, the longest of {longest} signs; {mostLines} lines of {longestLine} signs are the most. Take it apart by issue and keep its paragraphs. Nothing was saved.',
  },
  gazette_unknown: { title: 'No such gazette', detail: 'Check the id; the list shows every gazette brought in.' },
  gazette_settled: {
    title: 'Already settled',
    detail: 'This gazette is {state} and cannot be changed. To correct it, import the corrected file.',
  },
}
