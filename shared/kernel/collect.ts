/** Everything that comes, in order. */
export async function collect<Value>(all: AsyncIterable<Value>): Promise<Value[]> {
  const collected: Value[] = [];
  for await (const value of all) {
    collected.push(value);
  }
  return collected;
}
