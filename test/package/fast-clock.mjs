// Loaded before the command line: its clock runs a hundred times as fast as others.
const now = performance.now.bind(performance);
performance.now = () => 100 * now();
