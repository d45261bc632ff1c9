//! Digital Intensity: twelve technologies, one level.
