//! A session at a kiosk and its screens, on any display.
//!
//! The session is a state machine without surroundings: it takes an [`Event`], and answers with an [`Effect`] when
//! something has to be done outside it, such as keeping a record. What was done comes back as another event; nothing is
//! shown as done before that.
//!
//! # What this crate does not do
//! It keeps nothing, sends nothing, and reads no pins and no clock: that is up to the board around it. It allocates
//! nothing, has no `unsafe`, and waits for nothing.
#![no_std]
#![forbid(unsafe_code)]

#[cfg(test)]
extern crate std;

mod advice;
mod area;
mod effect;
mod event;
mod face;
mod figures;
mod ink;
mod paint;
mod rows;
mod scene;
mod screen;
mod session;
mod status;
mod texts;
mod written;

pub use area::Format;
pub use effect::Effect;
pub use event::{Button, Event, Point};
pub use ink::{Ink, Tint};
pub use paint::Painter;
pub use screen::SCREENS;
pub use session::{Action, Care, Outcome, Page, Place, Progress, Session};
pub use status::{Checks, NAME_LENGTH, Status};

#[cfg(test)]
mod tests;
