/**
 * Finds which text on the page is which field of a dialog, by comparing what stands there with what the field holds: no
 * template need say so. Only what is certain is tied: one field with that text, and one element that shows just that.
 */

/** A text as it is compared: white space and soft hyphens are the template's. */
const plain = (text) => text.replace(/\u00ad/g, "").replace(/\s+/g, " ").trim();

/**
 * The texts of a component that can be written where they stand: {input, isRich, label, place, nodes}; nodes are what a
 * rich text consists of there.
 */
export function tiesOf(mark, form) {
  const fields = fieldsOf(form);
  const elements = elementsOf(mark);
  return fields
    .filter((field) => field.text && fields.filter((other) => other.text === field.text).length === 1)
    .flatMap((field) => (field.isRich ? rich(field, elements) : simple(field, elements)));
}

/** The name of the field that holds the words at a place; empty when that is not certain. */
export function fieldWith(words, form) {
  const found = fieldsOf(form).filter((field) => plain(words).length > 2 && field.text.includes(plain(words)));
  return found.length === 1 ? found[0].input.name : "";
}

function fieldsOf(form) {
  return [...form.querySelectorAll("input[type=text], textarea")]
    .filter((input) => !input.closest("cms-choose"))
    .map((input) => {
      const isRich = Boolean(input.closest("cms-richtext"));
      const body = isRich ? new DOMParser().parseFromString(input.value, "text/html").body : null;
      const text = plain(body ? body.textContent : input.value);
      const label = input.closest(".field")?.querySelector(".field__label")?.textContent.trim() ?? "";
      return { input, isRich, body, text, label };
    });
}

/** What is shown of the component itself, not of what stands in its areas. */
function elementsOf(mark) {
  const range = mark.range();
  const inner = mark.inside.map((area) => area.range());
  const root = range.commonAncestorContainer;
  const isOurs = (element) => range.intersectsNode(element) && !element.contains(mark.start) && !inner.some((each) => each.intersectsNode(element) && !element.contains(each.commonAncestorContainer));
  return [...(root.querySelectorAll?.("*") ?? [])].filter((element) => isOurs(element) && !/^(SCRIPT|STYLE|TEMPLATE)$/.test(element.tagName));
}

/** A line of text: the one element that holds nothing but that. */
function simple(field, elements) {
  const found = elements.filter((element) => element.childNodes.length === 1 && element.firstChild.nodeType === Node.TEXT_NODE && plain(element.textContent) === field.text);
  const isLine = !/\n/.test(field.input.value.trim());
  return found.length === 1 && isLine ? [{ ...field, place: found[0], nodes: [] }] : [];
}

/** A rich text: the same blocks with the same words, side by side in one element. */
function rich(field, elements) {
  const blocks = [...field.body.children].map(signed);
  const isClean = [...field.body.childNodes].every((node) => node.nodeType === Node.ELEMENT_NODE || !node.data.trim());
  const found = isClean ? elements.filter((element) => signed(element) === blocks[0]).map((first) => row(first, blocks.length)) : [];
  const fit = found.filter((nodes) => nodes.length === blocks.length && nodes.every((node, at) => signed(node) === blocks[at]));
  return fit.length === 1 ? [{ ...field, place: fit[0][0].parentElement, nodes: fit[0] }] : [];
}

const signed = (element) => `${element.localName} ${plain(element.textContent)}`;

function row(first, length) {
  const nodes = [];
  for (let node = first; node && nodes.length < length; node = node.nextElementSibling) {
    nodes.push(node);
  }
  return nodes;
}
