/** Whether every run of digits in the text is a telephone number; words around them and extensions do not matter. */
export function isTelephone(text: string): boolean {
  const numbers = telephonesIn(text);
  return numbers.length > 0 && numbers.every((number) => telephone.test(number));
}

/** The numbers in the text by their digits alone, without the country's code and without extensions. */
export function telephonesIn(text: string): string[] {
  const plain = text.normalize('NFKC').replace(/(?:转|-)\d{1,4}(?!\d)/g, (extension, offset: number, whole: string) =>
    /\d{7}$/.test(whole.slice(0, offset).replace(/\D/g, '')) ? '' : extension,
  );
  const runs = plain.match(/\d(?:[ ()-]*\d)*/g) ?? [];
  return runs.map((run) => run.replace(/\D/g, '').replace(/^86(?=[01])/, ''));
}

// helpers

/** Area code and 7 or 8 digits, a mobile, 400/800 numbers, or a service number of 3, 5 or 6 digits such as 110, 12388. */
const telephone = /^(?:0\d{10,11}|[2-9]\d{6,7}|1[3-9]\d{9}|[48]00\d{7}|1\d{2}|[19]\d{4,5})$/;
