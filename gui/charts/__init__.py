"""The live charts. Import the modules only after the window's first paint: most load pyqtgraph."""
