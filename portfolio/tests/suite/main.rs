//! The store held against what a laptop can do to it.

mod agenda;
mod common;
mod disk;
mod erasure;
mod faults;
mod figures;
mod inbox;
mod instances;
mod journal;
mod kill;
mod kiosk_erasure;
mod leftovers;
#[cfg(unix)]
mod links;
mod listing;
mod model;
mod overview;
mod records;
mod schemas;
mod since;
mod standing;
mod taking;

#[cfg(feature = "encryption")]
mod encryption;
