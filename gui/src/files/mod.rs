//! Files that a person chooses, has written, or wants to see.

mod asking;
mod desktop;
mod destination;
pub mod kinds;
mod saving;

pub use asking::{Asking, Wanted, ask, look};
pub use desktop::{Answer, Bare, Desktop, Kind, Question, System};
pub use destination::{Destination, Purpose, Wish};
pub use saving::{Place, name_of, with_ending};
