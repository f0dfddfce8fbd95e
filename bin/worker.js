// What a worker thread runs.
require('./load.js').load().program.serve()
