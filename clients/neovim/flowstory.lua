-- FlowStory for Neovim 0.7 and later.
--
-- Copy this file to ~/.config/nvim/lua/flowstory.lua and write in your init.lua:
--
--     require("flowstory").setup()
--
-- Squiggles appear by themselves. `:lua vim.lsp.buf.hover()` shows who somebody is as of the line, or what a
-- squiggle means; `:lua vim.lsp.buf.code_action()` shows what can be done about it; CTRL-X CTRL-O completes names;
-- CTRL-] goes to somebody's note, `:lua vim.lsp.buf.references()` lists every mention,
-- `:lua vim.lsp.buf.declaration()` the sentence that set a fact; `:lua vim.lsp.codelens.refresh()` shows lenses.

local M = {}

local defaults = {
  cmd = { "flowstory", "lsp" },
  filetypes = { "markdown", "text" },
  -- "en" or "pt-BR"; nil follows the machine.
  locale = nil,
  -- "reading": a card tells nothing that is told after its line; "story": nothing that happens later.
  order = "reading",
  -- The year beside a chapter's heading and people's ages, in a Neovim that shows hints.
  inlay_hints = false,
}

local function init_options()
  return {
    locale = M.options.locale,
    lore = { order = M.options.order },
    inlayHints = { enabled = M.options.inlay_hints },
  }
end

-- The folder of the book: where its settings, its vault or its history are, else the file's own folder.
local function root_of(file)
  local folder = vim.fn.fnamemodify(file, ":p:h")
  local here = vim.fn.escape(folder, " ,;\\") .. ";"
  local settings = vim.fn.findfile("flowstory.toml", here)
  if settings ~= "" then
    return vim.fn.fnamemodify(settings, ":p:h")
  end
  for _, name in ipairs({ ".flowstory", ".obsidian", ".git" }) do
    local found = vim.fn.finddir(name, here)
    if found ~= "" then
      return (vim.fn.fnamemodify(found, ":p"):gsub("[/\\]+$", ""):gsub("[/\\][^/\\]+$", ""))
    end
  end
  return folder
end

local clients = {} -- by folder

-- Start FlowStory for a buffer, or join the one that reads its book already.
function M.attach(buffer)
  buffer = (buffer == nil or buffer == 0) and vim.api.nvim_get_current_buf() or buffer
  local file = vim.api.nvim_buf_get_name(buffer)
  if file == "" or vim.bo[buffer].buftype ~= "" then
    return
  end
  local root = root_of(file)
  local id = clients[root]
  if id == nil or vim.lsp.get_client_by_id(id) == nil then
    id = vim.lsp.start_client({
      name = "flowstory",
      cmd = M.options.cmd,
      root_dir = root,
      workspace_folders = { { uri = vim.uri_from_fname(root), name = vim.fn.fnamemodify(root, ":t") } },
      init_options = init_options(),
      on_attach = function(_, attached)
        vim.api.nvim_buf_set_option(attached, "omnifunc", "v:lua.vim.lsp.omnifunc")
        if vim.lsp.tagfunc ~= nil then
          vim.api.nvim_buf_set_option(attached, "tagfunc", "v:lua.vim.lsp.tagfunc")
        end
      end,
      on_exit = function()
        clients[root] = nil
      end,
    })
    clients[root] = id
  end
  if id ~= nil then
    vim.lsp.buf_attach_client(buffer, id)
  end
  return id
end

function M.setup(options)
  M.options = vim.tbl_extend("force", defaults, options or {})
  if vim.lsp.config ~= nil and vim.lsp.enable ~= nil then -- Neovim 0.11 and later do the rest themselves.
    vim.lsp.config("flowstory", {
      cmd = M.options.cmd,
      filetypes = M.options.filetypes,
      root_dir = function(buffer, found)
        found(root_of(vim.api.nvim_buf_get_name(buffer)))
      end,
      init_options = init_options(),
    })
    vim.lsp.enable("flowstory")
    return
  end
  local group = vim.api.nvim_create_augroup("flowstory", { clear = true })
  vim.api.nvim_create_autocmd("FileType", {
    group = group,
    pattern = M.options.filetypes,
    callback = function(event)
      M.attach(event.buf)
    end,
  })
end

return M
