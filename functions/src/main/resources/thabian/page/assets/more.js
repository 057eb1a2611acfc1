// Comforts of some pages alone, which work without this file: copying, passing on, looking again.
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

  // A phone knows whom somebody writes to; elsewhere, and inside LINE, the link leads on to LINE.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-share]");
    if (!link || !navigator.share || !matchMedia("(pointer: coarse)").matches) return;
    event.preventDefault();
    navigator.share({ text: link.dataset.text, url: link.dataset.share }).catch(() => {});
  });

  // What became of the mails comes by itself while somebody looks, at longer and longer intervals.
  const fates = document.getElementById("fates");
  const pauses = [3, 5, 8, 15, 30, 60, 120];
  if (fates) wait();
  function wait() {
    if (fates.hasAttribute("data-sending") && pauses.length) setTimeout(look, pauses.shift() * 1000);
  }
  async function look() {
    if (document.hidden) return document.addEventListener("visibilitychange", look, { once: true });
    try {
      const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
      const now = page.getElementById("fates");
      fates.toggleAttribute("data-sending", now.hasAttribute("data-sending"));
      if (fates.textContent !== now.textContent) fates.replaceChildren(...now.childNodes);
    } catch (unreachable) { /* the next time, perhaps */ }
    wait();
  }
})();
