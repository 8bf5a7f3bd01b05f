/** Nothing is handed over yet: without a file in its address the page only stands there. */
export {};
