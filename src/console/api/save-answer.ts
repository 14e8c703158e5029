// A file the server answers, kept by the browser under a name.

export async function saveAnswer(answer: Response, fileName: string): Promise<void> {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await answer.blob())
  link.download = fileName
  link.click()
  URL.revokeObjectURL(link.href)
}
