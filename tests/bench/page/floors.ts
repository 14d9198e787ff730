/** What reading a page costs at the least: the three floors that figures are given against. */

/** Floor (i): a TreeWalker over all text nodes, summing their lengths through `nodeValue`. */
export function floorOne(root: Node): number {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let sum = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) sum += node.nodeValue!.length;
  return sum;
}

/** Floor (ii): the same, reading the code of every character. */
export function floorTwo(root: Node): number {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let sum = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue!;
    for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  }
  return sum;
}

/** Floor (iii): the length of the page's text in one piece. */
export const floorThree = (root: Node): number => root.textContent!.length;
