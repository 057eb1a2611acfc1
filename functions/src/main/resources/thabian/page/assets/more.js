// Comforts of some pages alone, which work without this file: copying a text.
(() => {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    const text = document.getElementById(button.dataset.copy);
    text.hidden = false;
    text.select();
    if (navigator.clipboard) navigator.clipboard.writeText(text.value).then(copied, copy);
    else copy();

    // Where the browser refuses, the text stays marked, and the button does not claim what was not done.
    function copy() {
      if (document.execCommand("copy")) copied();
    }
    function copied() {
      button.textContent = button.dataset.copied;
      text.hidden = text.dataset.kept !== undefined;
    }
  });
})();
