-- Where a project lets in those who share a portfolio that holds it.
ALTER TABLE portfolio_item ADD COLUMN is_access_control_inherited boolean NOT NULL DEFAULT false;

-- Whether any portfolio does so: most projects need not be asked for more than this.
ALTER TABLE project ADD COLUMN opened_by_portfolio boolean NOT NULL DEFAULT false;
