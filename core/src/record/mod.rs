//! The wire form of a kiosk result.
