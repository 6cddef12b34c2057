/** Whether the key belongs to an input method: no shortcut may act on it. 229 is what browsers send before they know. */
export function isComposing(event: { readonly nativeEvent?: KeyboardEvent } | KeyboardEvent): boolean {
  const native = event instanceof KeyboardEvent ? event : event.nativeEvent;
  return native !== undefined && (native.isComposing || native.keyCode === 229);
}
