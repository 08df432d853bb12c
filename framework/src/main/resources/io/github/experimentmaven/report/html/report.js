"use strict";
(() => {
  const sortBy = (table, column, header) => {
    const ascending = header.getAttribute("aria-sort") !== "ascending";
    const numeric = header.classList.contains("number");
    table.querySelectorAll("thead th").forEach((other) => other.removeAttribute("aria-sort"));
    header.setAttribute("aria-sort", ascending ? "ascending" : "descending");
    const rows = Array.from(table.tBodies[0].rows).map((row) => {
      const order = row.cells[column].dataset.order ?? "";
      return { row, key: numeric ? (order === "" ? NaN : Number(order)) : order };
    });
    const absent = (key) => (numeric ? Number.isNaN(key) : key === "");
    rows.sort((a, b) => {
      if (absent(a.key) || absent(b.key)) {
        return absent(a.key) - absent(b.key);
      }
      const difference = numeric
        ? a.key - b.key
        : a.key.localeCompare(b.key, "en", { numeric: true });
      return ascending ? difference : -difference;
    });
    table.tBodies[0].append(...rows.map((entry) => entry.row));
  };
  document.querySelectorAll("table.sortable").forEach((table) => {
    table.querySelectorAll("thead th").forEach((header, column) => {
      header.querySelector("button").addEventListener("click", () => sortBy(table, column, header));
    });
  });

  const tooltip = document.createElement("div");
  tooltip.id = "tooltip";
  tooltip.setAttribute("role", "status");
  tooltip.hidden = true;
  document.body.append(tooltip);
  const show = (event) => {
    const area = event.target instanceof Element ? event.target.closest(".tip") : null;
    if (!area) {
      tooltip.hidden = true;
      return;
    }
    const title = area.querySelector("title");
    if (title) {
      area.dataset.text = title.textContent;
      title.remove();
    }
    tooltip.textContent = area.dataset.text;
    tooltip.hidden = false;
    const width = document.documentElement.clientWidth;
    const left = Math.min(event.pageX + 12, window.scrollX + width - tooltip.offsetWidth - 8);
    tooltip.style.left = Math.max(window.scrollX + 8, left) + "px";
    tooltip.style.top = event.pageY - tooltip.offsetHeight - 10 + "px";
  };
  document.addEventListener("pointermove", show);
  document.addEventListener("pointerdown", show);
})();
