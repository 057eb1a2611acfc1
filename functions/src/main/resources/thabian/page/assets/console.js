// Comforts only: every page of the console works without this file.
(function () {
  var errors = document.querySelector("#errors, details:has(.fault) > summary");
  if (errors) errors.focus();

  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-copy]");
    if (!button) return;
    var text = document.getElementById(button.getAttribute("data-copy"));
    text.select();
    if (navigator.clipboard) navigator.clipboard.writeText(text.value);
    else document.execCommand("copy");
    button.textContent = button.getAttribute("data-copied");
  });

  // A second tap while the first is under way sends nothing; after ten seconds, or back on the page, it may again.
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.hasAttribute("data-sent")) return event.preventDefault();
    form.setAttribute("data-sent", "");
    setTimeout(release, 10000, form);
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-sent]").forEach(release);
  });
  function release(form) {
    form.removeAttribute("data-sent");
  }

  document.documentElement.classList.add("js");
})();
