// Comforts only: every page works without this file.
(function () {
  var summary = document.getElementById("errors");
  if (summary) summary.focus();

  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-print]")) window.print();
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
