//! Which fields a contact has, where one is written by hand.

use super::record::{record, words};
use crate::domain::{
    Address, AddressKind, Area, Charge, ChargeKind, Contact, ContactKind, Hours, HoursKind, Link, Municipality, Phone, Position, Span,
};

record!(Contact { kind, name, summary, phones, emails, links, addresses, hours, languages, accessibility });
record!(Phone { number, label, charge });
record!(Charge { kind, note });
record!(Link { url, name });
record!(Address { kind, street, postcode, city, note, position });
record!(Position { north, east });
record!(Hours { kind, label, from, to, spans });
record!(Span { day, opens, lasts });
record!(Area { id, name, municipalities });
record!(Municipality { id, name });

words!(ContactKind { "place" => Place, "phone" => Phone, "online" => Online, "web" => Web, "form" => Form });
words!(AddressKind { "visit" => Visit, "post" => Post });
words!(ChargeKind { "free" => Free, "paid" => Paid, "other" => Other });
words!(HoursKind { "weekly" => Weekly, "always" => Always, "appointment" => Appointment, "exception" => Exception, "closed" => Closed, "unread" => Unread });
