//! The log of a kiosk on a flash that loses power, wears out and gets damaged.

mod damage;
mod model;
mod ordinary;
mod power;
mod random;
mod support;
