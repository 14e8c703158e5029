// The mark of the house: two arrows that meet.
import mark from './mark.svg'

export function Mark({ size }: { readonly size: number }) {
  return <img src={mark} alt="" width={size} height={size} />
}
