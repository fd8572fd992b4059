/**
 * <cms-richtext> around a text area with HTML: shows it as it will look. What does that is fetched when the first such
 * field opens; without a script the text area stays. The text area is written only when somebody changed something.
 */
class CmsRichtext extends HTMLElement {
  async connectedCallback() {
    const { mount } = await import("editing/richtext");
    if (this.isConnected && !this.editor) {
      this.editor = mount(this);
    }
  }

  disconnectedCallback() {
    this.editor?.destroy();
    this.editor = null;
  }
}

customElements.define("cms-richtext", CmsRichtext);
