<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en_GB">
<context>
    <name>Columns</name>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax area</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Clientele runs already with this profile, but does not answer. Please wait a moment and start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile folder %1 cannot be written. Please check its permissions, or name another folder with --profile.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;New customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect to a service…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open the sample company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a new &amp;token…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove this connection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with &amp;headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter to this value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;olumns…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;mpanies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes &amp;not sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs &amp;attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hange log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;revious pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;ight colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dar&amp;k colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours as the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller te&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Send changes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Decide next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore old values of this record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Allow sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Update now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Clientele</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unblock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lar&amp;ger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause sending</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateText</name>
    <message>
        <source>T</source>
        <extracomment>the letter that stands for today when a date is typed</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MergeText</name>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 name of a field, %2 its value</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QCoreApplication</name>
    <message>
        <source>%1 does not offer this.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Services</name>
    <message>
        <source>The open-source accounting system, on your own server or its maker’s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With an API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to one organization, is used for this run only and never stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An API key is “bc_” and 96 letters and digits. Please copy it as a whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With e-mail and password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is exchanged for a sign-in that lasts a day, and never stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postcodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most servers do not take postcodes. After every change it is checked what was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent as billingAddressPostcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent as billingAddressZipcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft Dynamics 365 Business Central, in the cloud or on your own server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is used for this run only and never stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The beta API of Dynamics 365 for Financials and Dynamics NAV 2018, as older servers still offer it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses of records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found out by the check, unless you choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With brackets: customers(id)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a slash: customers/id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path before “companies”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some servers want “financials” here. Found out by the check, unless you enter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest name of a customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>50 characters, as Dynamics NAV 2018 and older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The accounting API of Layer, for one business or for all of a platform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a token for one business</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id of the business</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands in the address of everything that belongs to the business.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My firm owns these credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client id and secret open the data of all businesses of the platform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is exchanged for a token of an hour, and never stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only where it is not Layer’s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only where it cannot be told from the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses of payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below their journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One list without journals, as in 2017</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign of payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found out when the first payment is saved, unless you choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as it is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned by the server</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ValueEditor</name>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No VAT number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>20 largest balances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vocabulary</name>
    <message>
        <source>Business Central works this out from its entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the name of the tax area chosen above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business Central sets this whenever the record changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipping blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipping and invoicing blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;umber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service gives the next free number when this is left empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name on invoices and in lists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether this is a company or a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Company name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Salutation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ontact person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person, or the contact at a company.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mo&amp;bile phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off&amp;ice phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;rivate phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;alesperson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes (&amp;memo)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the customer owes now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open entries that have a due date, whether it is past or not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should have been paid before today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All sales so far, without tax.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address line &amp;1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address line &amp;2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A postcode the service knows may fill in city, state and country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;State or county</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service may empty postcode, city and state when the country changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;hone at this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;E-mail at this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add&amp;ress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole address in one text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipping address &amp;line 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipping a&amp;ddress line 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipping p&amp;ostcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shippin&amp;g city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipping st&amp;ate or county</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipping co&amp;untry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shippi&amp;ng phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipping e-&amp;mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax &amp;liable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax &amp;area or VAT group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tax area or a VAT posting group, depending on the country of the company.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the tax area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;VAT no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tax registration number; its form depends on the country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left empty, the customer is kept in the currency of the company.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Payment terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the payment terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shipment method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the shipment method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment &amp;method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the payment method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;redit limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the currency of the company; zero is no limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may no longer be done with this customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;rchived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived customers are hidden from lists; their invoices stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xternal ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key another program knows this record by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reference no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Met&amp;adata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Opening balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was owed when the books were begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening balance &amp;date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening &amp;exchange rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the currency of the customer to the currency of the company.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening balance &amp;branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening balance in company currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ustomer no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the payment processor kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;ocument no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;External document no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applies to &amp;invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applies to i&amp;nvoice no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;llocation to invoices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deposit accoun&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the money was received.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De&amp;scription</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xchange rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dime&amp;nsions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount in company currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Balancing account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balancing account no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remaining amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ymbol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decimal places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounding precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;ue date formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example 14D: fourteen days after the document&apos;s date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;iscount date formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount &amp;per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount on credit &amp;memos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address &amp;format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Job title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked for privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency of the company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bigcapital keeps no terms or limits on its customers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bigcapital keeps no tax details on its customers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bigcapital has no customer numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bigcapital cannot block customers. It can make them inactive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bigcapital shows what a customer owes, but not what is overdue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bigcapital never changes the currency of a customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bigcapital works this out from invoices and payments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bigcapital sets this by itself, and not always.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bigcapital does not store postcodes sent to it, though older ones are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The beta API does not show credit limits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The beta API does not show salespeople.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The beta API shows the balance and what is overdue only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service works this out from its entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the name of what is chosen above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service sets this whenever the record changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer keeps no balance on its customers; it would have to be added up from their invoices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer keeps no tax details on its customers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer keeps no terms or limits on its customers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer keeps the whole address in one text, without parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer does not delete customers. Archive this one instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer has no customer numbers. The external ID comes closest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in Layer is in the currency of the company.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer cannot block customers. It can archive them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer does not tell when a customer was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The currency cannot be changed once the customer is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These books have branches: an opening balance needs the branch it belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoicing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program finds this customer by this key: with another key it makes a second customer, and with a key that is taken already it overwrites that customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made of the company name, or else of the contact person, the e-mail or the id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make active again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business Central sets this by the code of the currency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the name of the journal the line is in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the number of the account payments are balanced against. It stands here alone where that is a bank account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business Central numbers the lines of a journal by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal holds money received with this sign. Change the received amount instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The beta API posts no journals. Post this one in the service itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service sets this by the code of the currency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service numbers the lines of a journal by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contact the customer was found by when the payment was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The beta API replaces all dimensions of a payment at once; they are only shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The beta API does not change this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In whose books this record stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency by its id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Received amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was received from the customer, as a positive amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount as it is stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the sign the service keeps it with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applied to invoices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;mment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due, first period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due, second period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due, third period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due before that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the first period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the second period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the third period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of a period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direct posting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP status: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TEST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SAMPLE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payments to post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment methods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipment methods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Countries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salespeople</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also changed by someone else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else saved this record first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something needs correcting before this can be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not accept the values. Please check them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You do not have the permission for this in %1. Please ask its administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please sign in to %1 again. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a new token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks us to slow down. It goes on by itself in about a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 asks us to slow down. It goes on by itself in about %n minutes.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has a problem (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a problem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered with something that could not be understood. Please check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection to %1. You can go on; what you type is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 is not safe, so nothing was sent. Please ask your administrator about its address and certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent more at once than this program takes. Please tell its administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. What was read so far is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer could not save what was typed. Please check that its disk is not full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection to %1 since %2. You can go on; what you type is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks us to slow down, about a minute left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 asks us to slow down, about %n minutes left.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too long: %1 characters, and %2 are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not look like an e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A phone number has no letters here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not one of the choices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a number that can be read without doubt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service cannot store the character “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has more digits than the service keeps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for its turn…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We sent it but got no answer. Checking whether it arrived…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be sent when connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be sent once you have signed in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also changed by someone else: please decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since you looked. Delete anyway?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since you looked. Please confirm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone is working on this record just now. Please try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not certain whether %1 received this. Please look there before you send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected by %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not allowed by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted in %1. Your values are kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent. Their change to %1 was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent. Their changes to %1 were kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved differently from what you entered: please check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent. Your values are kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: saved as entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was tidied: “%2” is saved as “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not saved: it still is “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was saved with the opposite sign: “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was saved as “%2” instead of “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was changed by the service to “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of about %2, the list is usable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 so far, the list is usable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipping address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax &amp; terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 date, %2 time of day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>list, number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create customer in %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create record in %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep my values as a new customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep my values as a new record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 broke off in the middle of its answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>code, name</comment>
        <extracomment>a code and the name it stands for: &quot;US United States&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 instead</source>
        <extracomment>%1 what is done in place of deleting: &quot;Block&quot;, &quot;Archive&quot;, &quot;Make inactive&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot detect this by itself. We compared a moment before saving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed. There is nothing to send yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes of this record are on their way already. Please wait for their answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not accept the values. Please correct them:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a record with this key already. Please choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This customer no longer exists in %1. Please update the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 points from one address to the next without end. Please check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 points to another server, which was not asked. Please check the address of this connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not say which version of the record is the present one, so nothing was sent: it could have overwritten what others saved. Please tell its administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has moved to another address, so nothing was saved. Please check the address of this connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not offer this. Please ask its administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of this computer is full, so what you typed is not kept yet. Please make room there; it is then kept by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder that keeps your work cannot be written, so what you type is not kept. Please check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using the file that keeps your work, so what you type is not kept. Please close that program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clientele was cut off last time. Everything up to %1 is here.</source>
        <extracomment>%1 a time with seconds, or a date and such a time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes are not sent yet.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes have waited for more than three days to be sent.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Every entry needs both a key and a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service gave something here that is not understood. It is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a problem (%2) and has not saved this. Trying again in a moment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has not saved this. Trying again in a moment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We sent it but got no answer. Whether it arrived is checked once you have signed in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We sent it but got no answer. Whether it arrived is checked when connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a problem (%2). Checking whether it arrived…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gave an answer that could not be understood. Checking whether it arrived…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing with what %1 has now, then sending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a problem (%2), and it is not certain whether it saved this. Please look there before you send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the one in place %1</source>
        <extracomment>of a record that could not be read, where it stands in the list of the service</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending to %1 is paused: %Ln changes are waiting.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>They are kept on this computer, also when you close Clientele.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 takes %Ln changes a minute</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, about a minute left.</source>
        <extracomment>%1 &quot;Bigcapital takes 9 changes a minute&quot;, %2 &quot;181 are waiting&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, about %3 minutes left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are sent as fast as %1 allows. You can go on working, pause, or close Clientele: what waits is kept on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 name of the customer, %2 what became of the sending</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2 sent.</source>
        <extracomment>%1 &quot;4 changes&quot;, %2 &quot;2 customers&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What others had changed was kept on %1.</source>
        <extracomment>of those that were sent; %1 &quot;2 customers&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved differently from what was entered, please check: %1.</source>
        <extracomment>%1 &quot;2 customers&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In need of your attention: %1.</source>
        <extracomment>%1 &quot;2 customers&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still waiting: %1.</source>
        <extracomment>%1 &quot;2 customers&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 keeps sending the same page again, so the reading was stopped. What came is here. Please tell its administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the list of %1 could not be understood. What came before it is here. Please tell its administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sends page after page without anything new, so the reading was stopped. What came is here. Please tell its administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record has a text of more than %1 characters, the most that can be shown here. Please have it shortened in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a text of more than %2 characters, the most that can be shown here. Please have it shortened in %3.</source>
        <extracomment>%1 number or name of the record, %2 how many characters, %3 the service</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View only: nothing is sent to this company yet. Allow sending first (Ctrl+L).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 broke before an answer came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every entry needs both an invoice and an amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be more than zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service takes only whole amounts for each invoice, and %1 has cents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This adds up to %1, which is more than was received.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This invoice belongs to another customer: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is open on this invoice any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This invoice is in %1, and the payment in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1 is open on this invoice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment cannot be dated before its invoice, which is of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same invoice stands here twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer %1 created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record %1 created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your entry was kept for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their change was kept for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value from before was put back for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new value was entered for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected by %1: other documents belong to it, such as invoices or payments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. Their values were kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (a text of more than %2 characters)</source>
        <extracomment>%1 number of a record, %2 how many characters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not in the list “%2” of the service. It is sent as it stands here.</source>
        <extracomment>%1 what was typed, %2 name of the list: &quot;Countries&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln records could not be understood. They are missing, or shown as read before.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records could not be understood: %1. They are missing, or shown as read before.</source>
        <extracomment>%1 is a list of the records&apos; numbers</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records have a text of more than %2 characters, the most that can be shown here: %1. They are missing, or shown as read before.</source>
        <extracomment>%1 is a list of the records&apos; numbers, %2 how many characters</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was saved yet: what %1 has now could not be understood, so nobody can tell whether this would write over it. Your values are kept here. Please send them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent. %1 also changed %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::AttentionModel</name>
    <message>
        <source>Open. Space: I have looked at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <extracomment>one line of what needs attention, heard: number, name, sentence</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::Card</name>
    <message>
        <source>%1 Key: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::ChangesModel</name>
    <message>
        <source>(new)</source>
        <extracomment>stands where the number of a record will stand</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2, %3: %4. %5</source>
        <extracomment>one line of the unsent changes, heard: number, name, field, old and new value, state</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore old value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not send it yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::ChangesPanel</name>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which companies are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All companies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send changes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes not sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No changes. What you type is kept here until you send it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing needs your attention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been sent from here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves this computer until you allow sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends to %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::CheckLines</name>
    <message>
        <source>Looking for the address…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n companies can be read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No company may be read with this token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service was not found at this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The companies could not be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::Chip</name>
    <message>
        <source>Filter %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove filter %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::CommandFinder</name>
    <message>
        <source>Find a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a part of its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible just now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::CommandRegistry</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <comment>menu</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chan&amp;ges</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::CompaniesModel</name>
    <message>
        <source>Value lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, sending allowed, %3</source>
        <extracomment>heard for a company in the tree: %1 name, %2 LIVE or TEST, %3 service</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, view only, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>heard for a list in the tree: %1 its name, %2 how many records</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All companies</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::CompanyBadge</name>
    <message>
        <source>%1, sending allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, view only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes may be sent to this company.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may look and type; nothing can be sent until you allow it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::ConfirmWindow</name>
    <message>
        <source>%1 was changed since you looked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since you looked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Do not send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Send anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading what it is now…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 when you looked: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 now: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you looked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In %1 now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was saved again, but nothing that is shown here has another value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View only: allow sending first (Ctrl+L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was to be deleted, but somebody has changed it since. Nothing was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was changed by somebody since. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was changed once more. Please look again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::ConnectWindow</name>
    <message>
        <source>Connect a service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;onnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;LIVE: real books, opens view only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;EST: for trying out, may be sent at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These books are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies to open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name shown here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name shown here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please enter the address of the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an address. It begins with https:// and has no blanks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without https:// the token could be read on its way, so nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service answers, but this token may not see any company. Please ask its administrator for the permission to read one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing answers at this address. Please check it, and your connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers there is not the API of %1. Please check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken as LIVE, because the address does not say otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken as TEST, because of the address. Please choose LIVE if these are real books.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check first, then tick a company.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;More settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not accept this. Please check that it was entered as a whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Com&amp;panies to open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::DecideDelegate</name>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::DecideView</name>
    <message>
        <source>Fields that were changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take &amp;theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take &amp;mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back to what it was when you opened it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;ype another value…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Field by field</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::DecideWindow</name>
    <message>
        <source>%1 was also changed by someone else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also changed by someone else: please decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays as it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All &amp;theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All &amp;mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Send these values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. You opened it at %2; it was changed in %3 at %4 (it does not say by whom).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. You opened it at %2; at %4 it was found changed in %3 (it does not say by whom).</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n needs correcting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>View only: allow sending first (Ctrl+L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same on both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed again at %1. What you chose elsewhere still stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep my values as a new record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have looked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Your values are kept under “Changes not sent yet”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep their values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::DetailPane</name>
    <message>
        <source>Choose a line in the list to see it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(new)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit limit %1</source>
        <extracomment>%1 is an amount of money with its currency</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %, over the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %, near the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 percent of the credit limit of %2 is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in %1 yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures not read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>whose figures these are and how old: &quot;Business Central, 21 Nov 2026, 10:41&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over the limit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::EditWindow</name>
    <message>
        <source>Pages of the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change log of this record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old and new value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in %1 yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>record, company, LIVE or TEST</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The company is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may read but not change this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something needs correcting first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View only: allow sending with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes not sent yet, kept on this computer</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1 how many changes are not sent, %2 why they cannot be sent just now</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send when connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: it was “%2” and now is “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have seen it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 has %Ln changes that are not in %2 yet.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Send now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep for later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Always keep for later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed by someone at %1, after you opened it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in the list: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · read at %2. What others change meanwhile is found by comparing just before sending.</source>
        <extracomment>%1 what this is (&quot;Customer 10000&quot;, &quot;Layer&quot;), %2 time of day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes not sent yet, not kept on this computer</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes need your attention</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes on their way</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone else changed this. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed by someone after you opened it. %1 does not say when; it was read at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was sent before still waits for your decision. You find it under “Needs attention” in the main window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 still waits for your decision: your changes are not in %2 yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>record, outcome</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you entered is kept on this computer. You find it under “Needs attention” in the main window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Decide now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide &amp;later</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes not sent yet, being kept…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Shown is what was read at %2.</source>
        <extracomment>%1 why the record could not be read anew, %2 time of day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::FieldLine</name>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, not sent, was %3</source>
        <extracomment>heard for a changed value: %1 label, %2 new value, %3 old value</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>heard for a value: %1 label, %2 value</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::FieldRow</name>
    <message>
        <source>Restore old value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore old value of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calculated by %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calculated by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is given when the record is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not let this be changed from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 name of a field, %2 a currency: &quot;Credit limit, USD&quot;
----------
%1 the date that was typed, in words, %2 &quot;was ...&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in the field</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::GroupDialog</name>
    <message>
        <source>Use these values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::ListGroup</name>
    <message>
        <source>%1, %2</source>
        <extracomment>a company of which there are two of the same name: %1 its service, %2 its name. What differs comes first, so that it stays to be seen in a narrow column.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::LogModel</name>
    <message>
        <source>Reason: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::MainWindow</name>
    <message>
        <source>The file of unsent changes was damaged. What could be read of it is here again; the old file is kept as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow sending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in all fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 – Clientele</source>
        <comment>company, LIVE or TEST</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · view only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · sending allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open a company first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a customer first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list can only be looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This company is view only. Allow sending first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No filter is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no changes to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing needs a decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record has no changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending is always allowed in a test or sample company.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Allow sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow sending?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow sending to %1 (LIVE) until Clientele is closed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves by itself: every change is sent by you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stay view only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the connection?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changes in %1 itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Clientele</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clientele %1, a customer desk for accountants.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. No account with us, and nothing is reported to anybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Review and send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave unsent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything you typed is kept on this computer again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not offer this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is so already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All companies – Clientele</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can look and type. Nothing is sent to %1 until you allow sending (%2).</source>
        <extracomment>%1 name of the company, %2 the key</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent to %1 any more until you allow it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to view only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes not sent</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not sent: kept on this computer until you send it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers need attention</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records need attention</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Needs attention: was sent, and waits for you before it is settled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is waiting to be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;esume sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back to view only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Allow sending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1 in %2 (%3)?</source>
        <extracomment>%1 name of the customer, %2 name of the company, %3 LIVE, TEST or SAMPLE</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is sent to %1 at once and cannot be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the connection to %1 (%2) from this computer?</source>
        <extracomment>%1 name of the company, %2 LIVE, TEST or SAMPLE</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes there are not in the books yet. They are kept and come back when you connect again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting for your decision or correction</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on the way</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <extracomment>%1 name of the company, %2 LIVE, TEST or SAMPLE, %3 how many changes there are in which state</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still to be decided or corrected: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes are not in the books yet.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them could not be kept on this computer and are lost if you quit now. Please make room on its disk first.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All of it is kept on this computer. Next time it stands below the list again, under “Changes not sent yet” and “Needs attention”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Decide now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave undecided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several are selected. This is done to one at a time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::MergeModel</name>
    <message>
        <source>%1 = %2</source>
        <extracomment>%1 name of a field, %2 the value that will be saved</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you choose above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, and what you choose above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing: %1 already has these values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, which they changed and you did not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, as you chose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not decided, %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be saved: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Needs correcting: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. When you opened it %2. Now %3. Your entry %4. %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+G: one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose, or F2 to type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you opened it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In %1 now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::MoneyLabel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what the figure is, %2 the sum: &quot;Balance: 15 750,00 EUR&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::NavigationPane</name>
    <message>
        <source>Companies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::PairsEditor</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an entry to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, entry %2, key</source>
        <extracomment>%1 name of the list (&quot;Tags&quot;), %2 place of the entry in it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, entry %2, value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove entry %1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::Program</name>
    <message>
        <source>Sample company</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::RecordTableModel</name>
    <message>
        <source>(new)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed, not sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not loaded yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, changed, was %2</source>
        <extracomment>%1 new value, %2 old value: read by a screen reader</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed, not sent yet. It was: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>column title with currency</comment>
        <extracomment>%1 column title, %2 currency code</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no such field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no such field.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::RecordTableView</name>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::ReferenceEditor</name>
    <message>
        <source>Local currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local currency (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::ReviewModel</name>
    <message>
        <source>Wait until what was sent before has been settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs correcting: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be deleted in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfinished: tick to create it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be sent as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All changes of one record are sent together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>will be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>will not be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old and new value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln fields</source>
        <extracomment>%1 name of a new customer; how many of its fields are filled</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ReviewView</name>
    <message>
        <source>Changes to be sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::SamplePractice</name>
    <message>
        <source>The sample company could not be started, because the program “clientele-sandbox” is missing. Please install Clientele again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample company could not be started. Please try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::SendWindow</name>
    <message>
        <source>Send to %1 · %2</source>
        <extracomment>%1 name of the company, %2 LIVE, TEST or SAMPLE</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason, optional, kept in the change log on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept in the change log on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space ticks, Enter sends, Esc is not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View only: allow sending first (Ctrl+L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the number above first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 name of the company, %2 LIVE, TEST or SAMPLE</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln changes to %1?</source>
        <extracomment>%1 name of the company with LIVE, TEST or SAMPLE</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %2 of %Ln changes to %1?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %Ln customers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These are %Ln customers. &amp;Type this number to send</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln changes to %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::SendingNews</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes in %1 are not sent: view only.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Allow sending</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::SignInFields</name>
    <message>
        <source>As usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please enter this: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::StartPage</name>
    <message>
        <source>Connect a service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try everything with invented customers. No account and no network needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you type is kept on this computer; only Send puts it into the books.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account with us, nothing is reported to anybody. Tokens are not written to the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business Central, Financials (beta), Layer or Bigcapital. LIVE companies open view only.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::Strip</name>
    <message>
        <source>Dismiss this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is &quot;Warning&quot;, &quot;Problem&quot;, &quot;Information&quot; or &quot;Done&quot;, %2 the sentence of the message</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::TablePane</name>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln customers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 shown, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Sum of the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>No customer matches. %n filters are on.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no customers yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>V&amp;iew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>heard for the table: %1 which list, %2 the company it is of: &quot;Customers of CRONUS AG&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln records hold something that could not be understood. It is shown as it came.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln records</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing matches. %n filters are on.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has nothing in this list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of the view, rounded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly %1</source>
        <extracomment>%1 is an amount of money with its currency</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>sum, exact figure</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several currencies: filter to one for a sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All companies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of each currency</source>
        <extracomment>of the rows with the largest amounts, so many in every currency</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln balances loaded</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::TokenWindow</name>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>%1 is the company, %2 LIVE or TEST, %3 the service</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost: what you typed is kept and can be sent afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not accept this. Please check that it was entered as a whole.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::ViewsModel</name>
    <message>
        <source>%1, %2</source>
        <extracomment>heard for a view of a list: %1 its name, %2 how many records</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::WorkStore</name>
    <message>
        <source>Another program is using the file that keeps your work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file that keeps your work cannot be written. Check the permissions of its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file that keeps your work cannot be opened. Check that its folder exists and is yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no space left on the disk that keeps your work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file that keeps your work is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file that keeps your work was written by a newer version of Clientele. Use that version; the file was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file that should keep your work belongs to another program. It was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These settings hold a password or key, which must not be kept in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An entry of the file that keeps your work cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file that keeps your work could not be read or written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
